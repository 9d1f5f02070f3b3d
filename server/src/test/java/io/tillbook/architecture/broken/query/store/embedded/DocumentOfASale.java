package io.tillbook.architecture.broken.query.store.embedded;

import io.tillbook.api.kernel.Money;

/** The library knows what is kept in it. */
public record DocumentOfASale(Money total) {}
