package org.whatmatters.person.member;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.whatmatters.person.member.Member.Standing;
import org.whatmatters.person.member.application.Accounts;
import org.whatmatters.person.member.application.KeySet;
import org.whatmatters.person.member.application.SignInEvents;
import org.whatmatters.person.member.application.SystemAccounts;
import org.whatmatters.person.organisation.SignInOrganisations;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// The sign-in service as this service knows it. That Keycloak is like this is shown by the system tests.
@Primary
@Component
public class SignInServiceInMemory implements Accounts, SystemAccounts, SignInEvents, SignInOrganisations {

    private final Map<UUID, Set<Role>> groups = new ConcurrentHashMap<>();
    private final Map<UUID, Map<UUID, Set<Role>>> members = new ConcurrentHashMap<>();
    private final Map<UUID, Known> organisations = new ConcurrentHashMap<>();
    private final Map<UUID, Provider> providers = new ConcurrentHashMap<>();
    private final Set<UUID> closed = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Invitation> accounts = new ConcurrentHashMap<>();
    private final Set<UUID> withPassword = ConcurrentHashMap.newKeySet();
    private final Set<UUID> ofTheirOwn = ConcurrentHashMap.newKeySet();
    private final Set<String> ofPeople = ConcurrentHashMap.newKeySet();
    private final List<SignInEvent> events = new CopyOnWriteArrayList<>();
    private final List<SignIn> signIns = new CopyOnWriteArrayList<>();
    private final Map<UUID, KeySet> systems = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> ofSystems = new ConcurrentHashMap<>();
    private volatile boolean away;

    /// An organisation that has these roles to give.
    public void has(UUID organisation, Role... roles) {
        groups.put(organisation, EnumSet.copyOf(List.of(roles)));
    }

    /// Somebody who has signed in before.
    public UUID hasWorker(UUID organisation, Role... roles) {
        var subject = UUID.randomUUID();
        accounts.put(subject, new Invitation("Wren", "Marsh", subject + "@north.example", Set.of()));
        withPassword.add(subject);
        join(organisation, subject);
        give(organisation, subject, Set.of(roles));
        return subject;
    }

    /// They speak for this organisation too.
    public void alsoWorksAt(UUID organisation, UUID subject) {
        join(organisation, subject);
    }

    public void hasPersonWith(String email) {
        ofPeople.add(email);
    }

    public void happens(SignInEvent event) {
        events.add(event);
    }

    public void goesAway() {
        away = true;
    }

    public void comesBack() {
        away = false;
    }

    public boolean letsIn(UUID subject) {
        return withPassword.contains(subject);
    }

    public Optional<Known> knows(UUID organisation) {
        return Optional.ofNullable(organisations.get(organisation));
    }

    public boolean isClosedTo(UUID organisation) {
        return closed.contains(organisation);
    }

    @Override
    public void keep(Known organisation, Set<Role> roles) {
        there(organisation.id());
        organisations.put(organisation.id(), organisation);
        if (!roles.isEmpty()) {
            groups.computeIfAbsent(organisation.id(), _ -> ConcurrentHashMap.newKeySet())
                    .addAll(roles);
        }
    }

    @Override
    public void letIn(UUID organisation, boolean open) {
        if (open) {
            closed.remove(organisation);
        } else {
            closed.add(organisation);
        }
    }

    @Override
    public Optional<Provider> provider(UUID organisation) {
        return Optional.ofNullable(providers.get(organisation));
    }

    @Override
    public void keepProvider(UUID organisation, NewProvider provider) {
        providers.put(organisation, new Provider(provider.issuer(), provider.clientId()));
    }

    @Override
    public void removeProvider(UUID organisation) {
        providers.remove(organisation);
    }

    @Override
    public List<SignInEvent> since(Instant from) {
        return events.stream().filter(event -> !event.at().isBefore(from)).toList();
    }

    public void signsIn(SignIn signIn) {
        signIns.add(signIn);
    }

    @Override
    public List<SignIn> signInsSince(Instant from) {
        return signIns.stream().filter(signIn -> !signIn.at().isBefore(from)).toList();
    }

    @Override
    public Set<Role> rolesOf(UUID organisation) {
        return new HashSet<>(Optional.ofNullable(groups.get(organisation)).orElseThrow(NotFound::new));
    }

    @Override
    public List<Member> membersOf(UUID organisation) {
        return there(organisation).keySet().stream()
                .flatMap(subject -> member(organisation, subject).stream())
                .toList();
    }

    @Override
    public Optional<Member> member(UUID organisation, UUID subject) {
        if (ofSystems.containsValue(subject)) {
            return Optional.empty();
        }
        return Optional.ofNullable(there(organisation).get(subject)).map(roles -> {
            var account = Objects.requireNonNull(accounts.get(subject));
            var standing = withPassword.contains(subject) ? Standing.ACTIVE : Standing.INVITED;
            return new Member(subject, account.name(), account.email(), Set.copyOf(roles), standing);
        });
    }

    /// The sign-in service has made sure that their address is theirs.
    public String hasMadeSureOfAddress(UUID subject) {
        ofTheirOwn.add(subject);
        return Objects.requireNonNull(accounts.get(subject)).email();
    }

    public void isNoLongerSureOfAddress(UUID subject) {
        ofTheirOwn.remove(subject);
    }

    @Override
    public Map<UUID, String> addressesIn(UUID organisation) {
        return membersOf(organisation).stream()
                .map(Member::subject)
                .filter(ofTheirOwn::contains)
                .collect(Collectors.toMap(
                        subject -> subject,
                        subject -> Objects.requireNonNull(accounts.get(subject)).email()));
    }

    @Override
    public int memberships(UUID organisation, UUID subject) {
        return (int) members.values().stream()
                .filter(there -> there.containsKey(subject))
                .count();
    }

    @Override
    public Optional<Account> withEmail(String email) {
        if (ofPeople.contains(email)) {
            return Optional.of(new Account(UUID.randomUUID(), true));
        }
        return accounts.entrySet().stream()
                .filter(account -> account.getValue().email().equals(email))
                .map(account -> new Account(account.getKey(), false))
                .findFirst();
    }

    @Override
    public UUID open(Invitation invitation) {
        var subject = UUID.randomUUID();
        accounts.put(subject, invitation);
        return subject;
    }

    @Override
    public void join(UUID organisation, UUID subject) {
        there(organisation).putIfAbsent(subject, Set.of());
    }

    @Override
    public void give(UUID organisation, UUID subject, Set<Role> roles) {
        there(organisation).put(subject, roles);
    }

    @Override
    public void remove(UUID organisation, UUID subject) {
        there(organisation).remove(subject);
    }

    @Override
    public void givePassword(UUID subject, String password) {
        withPassword.add(subject);
    }

    @Override
    public UUID open(UUID id, String name, KeySet keys) {
        systems.put(id, keys);
        return ofSystems.computeIfAbsent(id, _ -> UUID.randomUUID());
    }

    @Override
    public void changeKeys(UUID id, String name, KeySet keys) {
        systems.replace(id, keys);
    }

    @Override
    public void close(UUID id) {
        systems.remove(id);
    }

    /// By which keys a client is let in; none where there is no such client.
    public Optional<KeySet> keysOf(UUID client) {
        return Optional.ofNullable(systems.get(client));
    }

    public int clients() {
        return systems.size();
    }

    public Set<Role> rolesOfSystem(UUID organisation, UUID client) {
        return Optional.ofNullable(ofSystems.get(client))
                .map(there(organisation)::get)
                .orElse(Set.of());
    }

    private Map<UUID, Set<Role>> there(UUID organisation) {
        if (away) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return members.computeIfAbsent(organisation, _ -> new ConcurrentHashMap<>());
    }
}
