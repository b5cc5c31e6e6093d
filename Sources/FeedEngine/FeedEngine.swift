// FeedEngine
