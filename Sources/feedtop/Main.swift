import FeedtopApp
import Glibc

@main
struct Main {
    static func main() {
        exit(FeedtopApp.run())
    }
}
