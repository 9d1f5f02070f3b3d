package io.tillbook.query.members.mall;

/** Why somebody cannot have a reward. */
enum RewardObstacle {
    /** It is offered no longer. */
    WITHDRAWN,
    /** Its time has not come. */
    NOT_YET,
    /** Its time is over. */
    OVER,
    /** Members have had it as often as they can. */
    USED_UP,
    /** The member has had it as often as one member can. */
    LIMIT_REACHED,
    /** Points were taken back from the member that had been spent. */
    IN_DEBT,
    /** The member has fewer points than it costs. */
    NOT_ENOUGH_POINTS
}
