/** Contract of replenishment: how much stock there should be, and where more of it comes from. */
@NullMarked
package io.tillbook.api.replenishment;

import org.jspecify.annotations.NullMarked;
