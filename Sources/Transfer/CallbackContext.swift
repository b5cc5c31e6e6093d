/// The object that a C function was given as its callback's context.
///
/// - Precondition: the context was made from a reference to a `T` that is alive during the call.
func calledBack<T: AnyObject>(_: T.Type, _ context: UnsafeMutableRawPointer?) -> T {
    guard let context = unsafe context else { preconditionFailure("called back without the context for \(T.self)") }
    // The caller's precondition makes this true.
    return unsafe Unmanaged<T>.fromOpaque(context).takeUnretainedValue()
}
