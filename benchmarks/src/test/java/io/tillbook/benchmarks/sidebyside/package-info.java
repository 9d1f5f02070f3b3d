@org.jspecify.annotations.NullMarked
package io.tillbook.benchmarks.sidebyside;
