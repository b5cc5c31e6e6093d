import FeedtopApp
import Glibc

@main
struct Main {
    @MainActor static func main() async {
        exit(await FeedtopApp.run())
    }
}
