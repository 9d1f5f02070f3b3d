package io.tillbook.query.kernel;

/**
 * Events that follow one another.
 *
 * @param after position before the first one
 * @param last position of the last one
 */
record EventRange(long after, long last) {}
