package org.whatmatters.person.member.application;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.member.Member;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

/// Shows an administrator who speaks for the organisation, and which roles it has to give.
@Service
public class ReadMembers {

    private final MemberDesk desk;
    private final Accounts accounts;

    ReadMembers(MemberDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    /// By their ids, one more than the page has.
    public List<Member> list(UUID organisation, PageRequest page, Actor.Staff actor) {
        desk.mayLook(organisation, actor);
        var after = page.after();
        return accounts.membersOf(organisation).stream()
                .filter(member -> after == null || member.subject().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(member -> member.subject().toString()))
                .limit(page.rowsToRead())
                .toList();
    }

    public Member read(UUID organisation, UUID subject, Actor.Staff actor) {
        desk.mayLook(organisation, actor);
        return accounts.member(organisation, subject).orElseThrow(NotFound::new);
    }

    public Set<Role> givable(UUID organisation, Actor.Staff actor) {
        desk.mayLook(organisation, actor);
        return desk.givable(organisation, actor);
    }
}
