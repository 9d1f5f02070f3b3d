package io.tillbook.api.kernel;

/** A command that the server sends itself: it is neither read from requests nor documented. */
public interface Unpublished {}
