package org.whatmatters.person.member.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.member.Member;
import org.whatmatters.person.member.application.Accounts.Invitation;
import org.whatmatters.person.member.application.ChangeRoles;
import org.whatmatters.person.member.application.GivePassword;
import org.whatmatters.person.member.application.InviteMember;
import org.whatmatters.person.member.application.ReadMembers;
import org.whatmatters.person.member.application.RemoveMember;
import org.whatmatters.person.organisation.KnownRole;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

@RestController
@RequestMapping("/api/v1/organisations/{id}")
@MayUse(staff = {Role.ORG_ADMIN, Role.ICS_ADMIN})
class MemberController {

    private static final String NO_ADDRESS = "Enter an e-mail address, like name@example.org";
    private static final String NO_ROLE = "Choose at least one role";

    private final ReadMembers readMembers;
    private final InviteMember inviteMember;
    private final ChangeRoles changeRoles;
    private final RemoveMember removeMember;
    private final GivePassword givePassword;

    MemberController(
            ReadMembers readMembers,
            InviteMember inviteMember,
            ChangeRoles changeRoles,
            RemoveMember removeMember,
            GivePassword givePassword) {
        this.readMembers = readMembers;
        this.inviteMember = inviteMember;
        this.changeRoles = changeRoles;
        this.removeMember = removeMember;
        this.givePassword = givePassword;
    }

    @GetMapping("/roles")
    List<String> roles(@PathVariable UUID id, Actor.Staff actor) {
        return names(readMembers.givable(id, actor));
    }

    @GetMapping("/members")
    Page<MemberResponse> list(@PathVariable UUID id, PageRequest page, Actor.Staff actor) {
        var members = readMembers.list(id, page, actor).stream()
                .map(MemberResponse::of)
                .toList();
        return Page.of(members, page, MemberResponse::subject);
    }

    @GetMapping("/members/{subject}")
    MemberResponse read(@PathVariable UUID id, @PathVariable UUID subject, Actor.Staff actor) {
        return MemberResponse.of(readMembers.read(id, subject, actor));
    }

    @PostMapping("/members")
    ResponseEntity<MemberResponse> invite(
            @PathVariable UUID id, @Valid @RequestBody InvitationRequest request, Actor.Staff actor) {
        var member = MemberResponse.of(inviteMember.invite(id, request.toInvitation(), actor));
        var location = URI.create("/api/v1/organisations/" + id + "/members/" + member.subject());
        return ResponseEntity.created(location).body(member);
    }

    @PutMapping("/members/{subject}/roles")
    MemberResponse changeRoles(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @Valid @RequestBody RolesRequest request,
            Actor.Staff actor) {
        return MemberResponse.of(changeRoles.change(id, subject, roles(request.roles()), actor));
    }

    @PutMapping("/members/{subject}/first-password")
    void givePassword(
            @PathVariable UUID id,
            @PathVariable UUID subject,
            @Valid @RequestBody PasswordRequest request,
            Actor.Staff actor) {
        givePassword.give(id, subject, request.password(), actor);
    }

    @DeleteMapping("/members/{subject}")
    void remove(@PathVariable UUID id, @PathVariable UUID subject, Actor.Staff actor) {
        removeMember.remove(id, subject, actor);
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static List<String> names(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::kebab).toList();
    }

    /// @param roles names of groups, such as `link-worker`
    record InvitationRequest(
            @NotBlank(message = "Enter their first name") @Size(max = 70) @Pattern(regexp = "\\P{Cntrl}*")
            String givenName,

            @NotBlank(message = "Enter their family name") @Size(max = 69) @Pattern(regexp = "\\P{Cntrl}*")
            String familyName,

            @NotBlank(message = NO_ADDRESS) @Size(max = 254) @Email(message = NO_ADDRESS)
            String email,

            @NotEmpty(message = NO_ROLE) List<@NotNull @KnownRole String> roles) {

        Invitation toInvitation() {
            return new Invitation(
                    givenName.strip(),
                    familyName.strip(),
                    email.strip().toLowerCase(Locale.ROOT),
                    MemberController.roles(roles));
        }
    }

    /// @param roles all that the member is to have; whoever is to have none is removed instead
    record RolesRequest(@NotEmpty(message = NO_ROLE) List<@NotNull @KnownRole String> roles) {}

    /// @param password of the caller's making, since the answers of this API are kept
    record PasswordRequest(
            @NotNull @Size(min = 12, max = 100) @Pattern(regexp = "[!-~]*")
            String password) {

        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    record MemberResponse(
            UUID subject, String name, @Nullable String email, List<String> roles, Member.Standing standing) {

        static MemberResponse of(Member member) {
            return new MemberResponse(
                    member.subject(), member.name(), member.email(), names(member.roles()), member.standing());
        }
    }
}
