/** Tests of the words every capability shares. */
@org.jspecify.annotations.NullMarked
package io.tillbook.api.kernel;
