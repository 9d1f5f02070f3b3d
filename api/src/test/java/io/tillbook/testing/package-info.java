/** Rules for the tests of every module; they reach the other modules as a test jar. */
@org.jspecify.annotations.NullMarked
package io.tillbook.testing;
