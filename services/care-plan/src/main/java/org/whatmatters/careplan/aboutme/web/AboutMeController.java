package org.whatmatters.careplan.aboutme.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.careplan.aboutme.application.ReadAboutMe;
import org.whatmatters.careplan.aboutme.application.WriteAboutMe;
import org.whatmatters.careplan.circle.application.MayOpenPages;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

@RestController
@RequestMapping("/api/v1/about-me/{personId}")
class AboutMeController {

    private final ReadAboutMe readAboutMe;
    private final WriteAboutMe writeAboutMe;

    AboutMeController(ReadAboutMe readAboutMe, WriteAboutMe writeAboutMe) {
        this.readAboutMe = readAboutMe;
        this.writeAboutMe = writeAboutMe;
    }

    @GetMapping
    @MayOpenPages
    ResponseEntity<AboutMeResponse> read(@PathVariable UUID personId, Actor actor) {
        var aboutMe = readAboutMe.read(personId, actor);
        return Versioned.ok(aboutMe.version(), AboutMeResponse.of(aboutMe));
    }

    @PutMapping
    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD},
            person = true)
    ResponseEntity<AboutMeResponse> write(
            @PathVariable UUID personId,
            ExpectedVersion expected,
            @Valid @RequestBody AboutMeRequest request,
            Actor actor) {
        var aboutMe = writeAboutMe.write(personId, actor, expected, request.words());
        return Versioned.ok(aboutMe.version(), AboutMeResponse.of(aboutMe));
    }
}
