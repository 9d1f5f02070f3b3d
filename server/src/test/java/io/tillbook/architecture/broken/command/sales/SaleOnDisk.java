package io.tillbook.architecture.broken.command.sales;

import java.nio.file.Path;

/** A decision that looks at files. */
public record SaleOnDisk(Path prices) {}
