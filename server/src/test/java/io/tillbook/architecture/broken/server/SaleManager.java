package io.tillbook.architecture.broken.server;

/** A name that says nothing. */
public final class SaleManager {}
