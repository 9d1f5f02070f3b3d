/** Tests of the contract of members. */
@NullMarked
package io.tillbook.api.members;

import org.jspecify.annotations.NullMarked;
