import FeedtopApp
#if canImport(Glibc)
import Glibc
#endif

@main
struct Main {
    static func main() async {
        exit(await FeedtopApp.run())
    }
}
