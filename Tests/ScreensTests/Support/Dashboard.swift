import FeedCore

@testable import Screens

extension Stage {
    /// Five feeds in the states that feeds are in, after a minute.
    static func dashboard() -> Stage {
        let stage = Stage()
        let stocks = stage.add("Stocks")
        let scores = stage.add("Scores")
        let notifications = stage.add("Notifications")
        let social = stage.add("Social")
        let builds = stage.add("Builds")
        stage.receive(
            data: #"{"home":"Ajax","away":"PSV","score":"2 – 1","minute":67,"goal":"Brobbey"}"#, type: "goal",
            on: scores)
        stage.receive(data: #"{"home":"Leeds","away":"Hull","score":"0 – 0","minute":12}"#, type: "score", on: scores)
        stage.receive(
            data: #"{"service":"web-7","text":"rolled out in 42 s","level":"info"}"#, type: "deploy", id: "41",
            on: notifications)
        stage.note(.lost(reason: "reset by peer"), on: notifications)
        stage.link(notifications, .retrying) {
            $0.attempt = 4
            $0.retryAt = stage.clock.uptime + .seconds(43)
            $0.reason = "connection refused"
            $0.lastEventID = "41"
        }
        stage.link(builds, .failed) {
            $0.httpStatus = 401
            $0.reason = "401 Unauthorized"
        }
        for second in 0..<40 {
            stage.pass(.seconds(1))
            for tick in 0..<(1 + second * 7 % 4) {
                let price = Double(18_241 + second * 3 + tick * 7) / 100
                let symbol = ["ACME", "GLOBX", "INITECH"][(second + tick) % 3]
                let change = Double((second + tick) % 7 - 3) / 10
                stage.receive(
                    data:
                        #"{"symbol":"\#(symbol)","price":\#(price),"change":\#(change),"volume":\#(1000 + second * 37)}"#,
                    type: "tick", on: stocks)
            }
            if second % 9 == 0 {
                stage.receive(
                    data:
                        #"{"user":"maria\#(second)","text":"What a goal, Brobbey from thirty metres out! 日本","likes":\#(second)}"#,
                    type: "post", on: social)
            }
        }
        return stage
    }
}
