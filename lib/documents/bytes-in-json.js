/**
 * Importing this lets bytes stand in JSON by no more than their name. Next measures a page that it is about to keep by
 * writing all of it out as JSON (`set` of its IncrementalCache), each byte as a number with a comma, though it looks at
 * the measure only for what was fetched. That took 11 ms a page, and left megabytes to collect.
 * Nothing that this server runs reads bytes out of JSON.
 */
Buffer.prototype.toJSON = () => ({ type: "Buffer", data: [] });
