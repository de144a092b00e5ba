package org.whatmatters.person.member.client;

import static org.whatmatters.person.member.client.KeycloakAnswers.asked;
import static org.whatmatters.person.member.client.KeycloakAnswers.done;
import static org.whatmatters.person.member.client.KeycloakAnswers.found;
import static org.whatmatters.person.member.client.KeycloakAnswers.onceMore;
import static org.whatmatters.person.member.client.KeycloakAnswers.ours;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.whatmatters.person.member.Member;
import org.whatmatters.person.member.Member.Standing;
import org.whatmatters.person.member.application.Accounts;
import org.whatmatters.person.member.client.KeycloakAdmin.Group;
import org.whatmatters.person.member.client.KeycloakAdmin.NewUser;
import org.whatmatters.person.member.client.KeycloakAdmin.Password;
import org.whatmatters.person.member.client.KeycloakAdmin.User;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

@Component
class KeycloakAccounts implements Accounts {

    private static final String OF_PEOPLE = "nhs-login";
    private static final String OF_SYSTEMS = "service-account-";
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
    private static final int AT_ONCE = 100;

    /// As long as a worker's name may be with us.
    private static final int LONGEST_NAME = 140;

    /// As long as one may be that mail is carried to.
    private static final int LONGEST_ADDRESS = 254;

    private final KeycloakAdmin keycloak;

    KeycloakAccounts(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Set<Role> rolesOf(UUID organisation) {
        return asked(() -> rolesIn(groupsOf(there(organisation))));
    }

    @Override
    public List<Member> membersOf(UUID organisation) {
        return asked(() -> {
            var there = there(organisation);
            var roles = new HashMap<String, Set<Role>>();
            groupsOf(there)
                    .forEach(group -> Role.of(group.name())
                            .ifPresent(role -> everybody(
                                            first -> keycloak.membersOfGroup(there, group.id(), first, AT_ONCE, true))
                                    .forEach(user -> roles.computeIfAbsent(user.id(), _ -> new HashSet<>())
                                            .add(role))));
            return everybody(first -> keycloak.members(there, first, AT_ONCE, false)).stream()
                    .filter(KeycloakAccounts::isHuman)
                    .map(user -> member(user, roles.getOrDefault(user.id(), Set.of())))
                    .toList();
        });
    }

    @Override
    public Optional<Member> member(UUID organisation, UUID subject) {
        return asked(() -> {
            var there = there(organisation);
            return found(() -> keycloak.member(there, subject.toString()))
                    .filter(KeycloakAccounts::isHuman)
                    .map(user -> member(user, rolesIn(keycloak.groupsOfMember(there, user.id(), AT_ONCE))));
        });
    }

    @Override
    public Map<UUID, String> addressesIn(UUID organisation) {
        return asked(() -> {
            var there = ours(keycloak, organisation).orElseThrow(NotFound::new);
            if (!there.enabled()) {
                return Map.of();
            }
            return everybody(first -> keycloak.members(there.id(), first, AT_ONCE, false)).stream()
                    .filter(KeycloakAccounts::isHuman)
                    .filter(user -> user.enabled() && Boolean.TRUE.equals(user.emailVerified()))
                    .flatMap(user -> Stream.ofNullable(user.email())
                            .filter(email -> email.length() <= LONGEST_ADDRESS)
                            .map(email -> Map.entry(UUID.fromString(user.id()), email)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    @Override
    public int memberships(UUID organisation, UUID subject) {
        return asked(() -> keycloak.organisationsOfMember(there(organisation), subject.toString())
                .size());
    }

    @Override
    public Optional<Account> withEmail(String email) {
        return asked(() -> keycloak.usersWithEmail(email, true).stream()
                .findFirst()
                .map(user -> new Account(
                        UUID.fromString(user.id()),
                        keycloak.federatedIdentities(user.id()).stream()
                                .anyMatch(
                                        identity -> identity.identityProvider().equals(OF_PEOPLE)))));
    }

    @Override
    public UUID open(Invitation invitation) {
        var user = new NewUser(
                invitation.email(),
                invitation.email(),
                invitation.givenName(),
                invitation.familyName(),
                true,
                List.of(CHOOSE_PASSWORD));
        return asked(() -> {
            try {
                var location = String.valueOf(keycloak.create(user).getHeaders().getLocation());
                return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
            } catch (HttpClientErrorException.BadRequest | HttpClientErrorException.Conflict _) {
                throw Invalid.field(
                        "/email", "NOT_TAKEN", "The sign-in service does not take this address with this name.");
            }
        });
    }

    @Override
    public void join(UUID organisation, UUID subject) {
        done(() -> onceMore(HttpStatus.CONFLICT, () -> keycloak.join(there(organisation), subject.toString())));
    }

    @Override
    public void give(UUID organisation, UUID subject, Set<Role> roles) {
        done(() -> {
            var there = there(organisation);
            var held = rolesIn(keycloak.groupsOfMember(there, subject.toString(), AT_ONCE));
            var groups = groupsOf(there).stream()
                    .flatMap(group -> Role.of(group.name()).stream().map(role -> Map.entry(role, group.id())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            // What is taken away first: if it ends in between, they have too little rather than too much.
            groups.forEach((role, group) -> {
                if (held.contains(role) && !roles.contains(role)) {
                    onceMore(HttpStatus.NOT_FOUND, () -> keycloak.leaveGroup(there, group, subject.toString()));
                }
            });
            groups.forEach((role, group) -> {
                if (roles.contains(role) && !held.contains(role)) {
                    onceMore(HttpStatus.CONFLICT, () -> keycloak.joinGroup(there, group, subject.toString()));
                }
            });
        });
    }

    @Override
    public void remove(UUID organisation, UUID subject) {
        done(() -> onceMore(HttpStatus.NOT_FOUND, () -> keycloak.leave(there(organisation), subject.toString())));
    }

    @Override
    public void givePassword(UUID subject, String password) {
        done(() -> {
            try {
                keycloak.resetPassword(subject.toString(), new Password("password", password, true));
            } catch (HttpClientErrorException.BadRequest _) {
                throw Invalid.field("/password", "TOO_WEAK", "The sign-in service does not take this password.");
            }
        });
    }

    private String there(UUID organisation) {
        return ours(keycloak, organisation).map(KeycloakAdmin.Organisation::id).orElseThrow(NotFound::new);
    }

    private List<Group> groupsOf(String there) {
        return keycloak.groups(there, AT_ONCE);
    }

    private static Set<Role> rolesIn(List<Group> groups) {
        return groups.stream()
                .map(group -> Role.of(group.name()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<User> everybody(IntFunction<List<User>> part) {
        var all = new ArrayList<User>();
        List<User> more;
        do {
            more = part.apply(all.size());
            all.addAll(more);
        } while (more.size() == AT_ONCE);
        return all;
    }

    /// A system is a member there too, so that its tokens name the organisation; here it is none.
    private static boolean isHuman(User user) {
        return !user.username().startsWith(OF_SYSTEMS);
    }

    private static Member member(User user, Set<Role> roles) {
        var waits = user.requiredActions() != null && user.requiredActions().contains(CHOOSE_PASSWORD);
        var standing = user.enabled() ? waits ? Standing.INVITED : Standing.ACTIVE : Standing.DISABLED;
        return new Member(UUID.fromString(user.id()), nameOf(user), user.email(), roles, standing);
    }

    private static String nameOf(User user) {
        var name = Stream.of(user.firstName(), user.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        var shown = name.isEmpty() ? user.username() : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
