package io.tillbook.architecture.broken.command.returns;

import io.tillbook.architecture.broken.command.inventory.writeoff.Location;

/** A slice that uses another one's inside, which is called as a door is. */
public record ReturnsAskingForLookalike(Location location) {}
