import Screens
import Testing

@testable import Settings

@Suite struct ViewNameTests {
    @Test func `the config takes the views that the screen has`() {
        #expect(Set(ViewName.supported) == Set(ViewKind.all.map(\.name)))
    }
}
