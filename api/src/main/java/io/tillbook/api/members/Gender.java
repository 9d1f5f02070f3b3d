package io.tillbook.api.members;

/** How a member wants to be addressed, where they tell. */
public enum Gender {
    /** As a woman. */
    FEMALE,
    /** As a man. */
    MALE,
    /** Neither. */
    OTHER
}
