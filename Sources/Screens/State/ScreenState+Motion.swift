import FeedCore

extension ScreenState {
    /// How long the clock, ages, rates and countdowns stand still where motion is reduced.
    static let stillness: Duration = .seconds(5)

    /// The state as it is drawn: where motion is reduced its time goes on in steps, so that nothing moves by itself in
    /// between. What comes is shown as ever.
    var atRest: ScreenState {
        guard reducesMotion else { return self }
        let back = Duration.microseconds(-(now.time.microseconds % ScreenState.stillness.microseconds))
        var state = self
        state.now = Moment(time: now.time + back, uptime: now.uptime + back)
        return state
    }
}
