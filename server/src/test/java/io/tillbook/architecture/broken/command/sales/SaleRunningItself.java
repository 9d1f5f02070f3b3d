package io.tillbook.architecture.broken.command.sales;

import io.tillbook.command.kernel.StreamRunner;

/** A decision that uses what is not pure of the kernel. */
public record SaleRunningItself(StreamRunner runner) {}
