/** Tests of the contract of segments. */
@NullMarked
package io.tillbook.api.members.segment;

import org.jspecify.annotations.NullMarked;
