import CNcurses
import CShims.Ncurses
import Glibc

/// ncurses' mouse events.
enum Mouse {
    /// What a button did; nil for what nobody asked for.
    static func input(_ state: mmask_t) -> ClickTracker.Input? {
        if state & feedtop_mouse_wheel_up() != 0 { return .wheelUp }
        if state & feedtop_mouse_wheel_down() != 0 { return .wheelDown }
        // ncurses makes one event of a press and a release that it read together.
        if state & feedtop_mouse_clicked() != 0 { return .pressAndRelease }
        if state & feedtop_mouse_pressed() != 0 { return .press }
        if state & feedtop_mouse_released() != 0 { return .release }
        return state & feedtop_mouse_moved() != 0 ? .move : nil
    }

    /// A time that only grows.
    static var now: Duration {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
