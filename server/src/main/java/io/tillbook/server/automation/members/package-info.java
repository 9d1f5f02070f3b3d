/** What the server does about members by itself: it announces that points will be lost, and writes them off. */
@NullMarked
package io.tillbook.server.automation.members;

import org.jspecify.annotations.NullMarked;
