/** Contract of rights: who may do what, and where. */
@NullMarked
package io.tillbook.api.access;

import org.jspecify.annotations.NullMarked;
