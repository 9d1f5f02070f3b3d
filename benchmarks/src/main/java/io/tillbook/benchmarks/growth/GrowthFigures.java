package io.tillbook.benchmarks.growth;

import java.util.List;

/**
 * What was measured at all sizes.
 *
 * @param sizes by size, growing
 */
record GrowthFigures(List<SizeFigures> sizes) {}
