package io.tillbook.api.kernel;

/**
 * Points at an event.
 *
 * @param type its published name
 * @param stream its stream
 * @param sequence its place within the stream, counted from 0
 */
public record EventRef(String type, String stream, long sequence) {}
