package io.tillbook.testing.chain;

import java.time.Duration;
import java.time.LocalDate;

/**
 * When things happen.
 *
 * @param firstDay the first of the days
 * @param patience how long goods stay promised at least; never to be over where somebody watches the real time
 */
public record Times(LocalDate firstDay, Duration patience) {}
