// FeedtopTestKit
