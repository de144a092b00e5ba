package org.whatmatters.portal.services;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about who speaks for an organisation.
@HttpExchange("/api/v1/organisations/{organisation}")
public interface MemberService {

    @GetExchange("/roles")
    List<String> roles(@PathVariable UUID organisation);

    @GetExchange("/members?limit=100")
    Listed<Member> members(@PathVariable UUID organisation, @RequestParam(required = false) @Nullable String after);

    @GetExchange("/members/{subject}")
    Member member(@PathVariable UUID organisation, @PathVariable UUID subject);

    @PostExchange("/members")
    Member invite(@PathVariable UUID organisation, @RequestBody Invitation invitation, Command command);

    @PutExchange("/members/{subject}/roles")
    void changeRoles(
            @PathVariable UUID organisation, @PathVariable UUID subject, @RequestBody Roles roles, Command command);

    @PutExchange("/members/{subject}/first-password")
    void givePassword(
            @PathVariable UUID organisation,
            @PathVariable UUID subject,
            @RequestBody Password password,
            Command command);

    @DeleteExchange("/members/{subject}")
    void remove(@PathVariable UUID organisation, @PathVariable UUID subject, Command command);

    record Invitation(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            List<String> roles) {}

    record Roles(List<String> roles) {}

    record Password(String password) {}

    record Member(UUID subject, String name, @Nullable String email, List<String> roles, String standing) {

        public boolean isInvited() {
            return standing.equals("INVITED");
        }
    }
}
