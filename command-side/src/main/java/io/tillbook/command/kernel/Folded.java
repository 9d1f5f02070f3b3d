package io.tillbook.command.kernel;

/**
 * A stream folded so far.
 *
 * @param state its state
 * @param nextSequence the sequence number its next event will have: how many events were folded
 */
record Folded<S>(S state, long nextSequence) {}
