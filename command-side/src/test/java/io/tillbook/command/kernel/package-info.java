/** Tests of the decision kernel, on a capability of buckets that exists only here. */
@NullMarked
package io.tillbook.command.kernel;

import org.jspecify.annotations.NullMarked;
