/** How a bridge enrols: the token that lets it in, once. */
@NullMarked
package io.tillbook.device.enrolment;

import org.jspecify.annotations.NullMarked;
