/// nginx serving a folder's files as event streams, with a configuration of its own.
final class Nginx {
    private let port: UInt16
    private let process: ChildProcess

    init(serving folder: ScratchFolder) throws {
        port = try LoopbackSocket.freePort()
        let temporaries = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(folder.path)/\($0);" }.joined(separator: " ")
        let configuration = try folder.write(
            """
            daemon off;
            master_process off;
            pid \(folder.path)/nginx.pid;
            error_log stderr;
            events { worker_connections 64; }
            http {
                access_log off;
                types {}
                default_type text/event-stream;
                sendfile on;
                \(temporaries)
                server { listen 127.0.0.1:\(port); root \(folder.path); }
            }
            """, to: "nginx.conf")
        // setpriv lets the kernel end nginx with this program, should it die before it can do so itself.
        let log = folder.path(of: "nginx.log")
        process = try Command("setpriv", "--pdeathsig", "KILL", "nginx", "-e", "stderr", "-c", configuration)
            .start(.files(error: log))
        do {
            _ = try awaited("nginx's start", within: .seconds(5)) {
                try LoopbackSocket.answers(port: port) ? true : nil
            }
        } catch {
            throw BenchmarkError.failed(program: "nginx", status: -1, said: contents(ofFile: log))
        }
    }

    deinit { process.end() }

    func url(_ file: String) -> String { "http://127.0.0.1:\(port)/\(file)" }
}
