package io.tillbook.api.members.feedback;

import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MEMBER_SERVICE;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of feedback. */
public final class FeedbackPermissions {
    /** To see it. */
    public static final Permission READ = Permission.of("members.read-feedback",
            "see what customers have told, in their words", HQ_MANAGER, STORE_MANAGER, MEMBER_SERVICE);
    /** To record it. */
    public static final Permission RECORD = Permission.of("members.record-feedback",
            "record what customers tell", HQ_MANAGER, STORE_MANAGER, CASHIER, MEMBER_SERVICE, DEVICE, INTEGRATION);
    /** To answer it. */
    public static final Permission ANSWER = Permission.of("members.answer-feedback",
            "answer feedback of customers, and close it", HQ_MANAGER, STORE_MANAGER, MEMBER_SERVICE);
    /** To erase it. */
    public static final Permission ERASE = Permission.of("members.erase-feedback",
            "erase the words of feedback of nobody known", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, RECORD, ANSWER, ERASE);

    private FeedbackPermissions() {}
}
