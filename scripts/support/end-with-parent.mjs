// Loaded into the pages' server before its own code. The channel to whoever started it closes when that process dies,
// however it dies; pages that nobody looks after would only hold the port.

process.on('disconnect', () => process.exit(1))
