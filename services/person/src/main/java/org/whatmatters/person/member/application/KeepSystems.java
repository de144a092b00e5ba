package org.whatmatters.person.member.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whatmatters.person.member.SendingSystem;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Lets a supplier's system hand in referrals for an organisation: as a referrer, and as nothing else.
///
/// The sign-in service comes first and our own row last, as with members. Why:
/// docs/adr/0029-a-system-refers-as-a-member.md.
@Service
public class KeepSystems {

    private static final int MOST = 20;

    private final MemberDesk desk;
    private final Accounts accounts;
    private final SystemAccounts systemAccounts;
    private final SendingSystems systems;
    private final KeepOrganisation keepOrganisation;
    private final Clock clock;

    KeepSystems(
            MemberDesk desk,
            Accounts accounts,
            SystemAccounts systemAccounts,
            SendingSystems systems,
            KeepOrganisation keepOrganisation,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.systemAccounts = systemAccounts;
        this.systems = systems;
        this.keepOrganisation = keepOrganisation;
        this.clock = clock;
    }

    public List<SendingSystem> list(UUID organisation, Actor.Staff actor) {
        desk.mayLook(organisation, actor);
        return systems.of(organisation);
    }

    public SendingSystem register(UUID organisation, String name, KeySet keys, Actor.Staff actor) {
        desk.mayChange(organisation, actor);
        if (!accounts.rolesOf(organisation).contains(Role.REFERRER)) {
            throw new Conflict(
                    "does-not-refer", "Your organisation does not refer people, so no system can do it for it.");
        }
        refuse(name, systems.of(organisation));
        var now = clock.instant();
        var id = UuidCreator.getTimeOrderedEpoch();
        closeUnlessKept(id);
        var subject = systemAccounts.open(id, name, keys);
        accounts.join(organisation, subject);
        accounts.give(organisation, subject, Set.of(Role.REFERRER));
        var system = new SendingSystem(id, subject, name, keys.keys(), actor.name(), now, now);
        systems.add(organisation, system);
        // Without a role, so that nobody is offered it as a colleague; its name stands beside what it does.
        keepOrganisation.keepMember(organisation, subject, name, Set.of());
        desk.changed(organisation, subject, "register system", actor);
        return system;
    }

    private static void refuse(String name, List<SendingSystem> there) {
        if (there.size() >= MOST) {
            throw new Conflict(
                    "enough-systems", "Your organisation has 20 systems. Remove one that is not used any more.");
        }
        if (there.stream().anyMatch(system -> system.name().equalsIgnoreCase(name))) {
            throw Invalid.field("/name", "NAME_TAKEN", "Another of your systems has this name.");
        }
    }

    /// A client that nobody is shown must not stay open.
    private void closeUnlessKept(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    systemAccounts.close(id);
                }
            }
        });
    }

    public SendingSystem changeKeys(UUID organisation, UUID id, KeySet keys, Actor.Staff actor) {
        desk.mayChange(organisation, actor);
        var system = systems.find(organisation, id).orElseThrow(NotFound::new).withKeys(keys.keys(), clock.instant());
        systemAccounts.changeKeys(id, system.name(), keys);
        systems.save(system);
        desk.changed(organisation, system.subject(), "change keys of system", actor);
        return system;
    }

    /// What is not there any more need not be removed.
    public void remove(UUID organisation, UUID id, Actor.Staff actor) {
        desk.mayChange(organisation, actor);
        systems.find(organisation, id).ifPresent(system -> {
            systemAccounts.close(id);
            systems.remove(system);
            desk.changed(organisation, system.subject(), "remove system", actor);
        });
    }
}
