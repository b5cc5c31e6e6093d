// DemoFeeds
