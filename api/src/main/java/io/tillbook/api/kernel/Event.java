package io.tillbook.api.kernel;

/** A fact that has happened and never changes. */
public interface Event {}
