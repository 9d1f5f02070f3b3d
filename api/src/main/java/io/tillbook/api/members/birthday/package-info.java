/** Birthdays of members (生日): who is greeted when. The day itself is sealed. */
@NullMarked
package io.tillbook.api.members.birthday;

import org.jspecify.annotations.NullMarked;
