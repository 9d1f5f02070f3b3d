package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMatched;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.access.AccessEvent.EmployeeResumed;
import io.tillbook.api.access.AccessEvent.EmployeeSuspended;
import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessEvent.RoleRevoked;
import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.access.AccessEvent;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** What is known of a token. */
sealed interface Token {
    /** How its stream folds. */
    StreamType<Token> STREAM = StreamType.<Token>of("token", new Unknown()).on(AccessEvent.class, Token::evolve);

    /** How the stream of a token's text folds: which token it is. */
    StreamType<Optional<TokenId>> HASHES = StreamType.<Optional<TokenId>>of("tokenhash", Optional.empty())
            .on(TokenHashAssigned.class, (_, assigned) -> Optional.of(assigned.token()));

    /** Nobody has issued it. */
    record Unknown() implements Token {}

    /** It works, unless it has expired. */
    record Issued(TokenIssued token) implements Token {}

    /** It works no longer. */
    record Revoked() implements Token {}

    static StreamRef<Token> at(TokenId token) {
        return STREAM.at(token);
    }

    static StreamRef<Optional<TokenId>> of(TokenHash hash) {
        return HASHES.at(hash);
    }

    /** What whoever ends it has to reach; nothing where it works no longer. */
    static Extent extent(Token token) {
        return switch (token) {
            case Issued(TokenIssued issued) -> issued.scope().extent();
            case Unknown _,Revoked _ -> Extent.NOWHERE;
        };
    }

    private static Token evolve(Token token, AccessEvent event) {
        return switch (event) {
            case TokenIssued issued -> new Issued(issued);
            case TokenRevoked _ -> new Revoked();
            case ContactChanged _,SubjectErased _ -> token;
            case EmployeeHired _,EmployeeSuspended _,EmployeeResumed _,RoleGranted _,RoleRevoked _ -> token;
            case EmployeePinSet _,EmployeePinCleared _,EmployeePinMissed _,EmployeePinMatched _,EmployeePinLocked _ ->
                token;
            case LedgerClaimed _,PasswordSet _,RoleDefined _,TokenHashAssigned _ -> token;
        };
    }
}
