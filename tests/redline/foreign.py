"""Foreign words: what a known edit puts in; none of it stands in our template."""

from __future__ import annotations

WORDS = {
    "fr": ("parapluie", "boussole", "tambour", "lanterne", "escalier", "fougère", "marteau", "voilier"),
    "en": ("umbrella", "compass", "drummer", "lantern", "staircase", "bramble", "hammer", "sailboat"),
}
PHRASES = {
    "fr": (
        "une affiche peinte à la main",
        "trois carnets de croquis reliés",
        "un banc devant la vitrine",
        "la visite guidée du phare",
    ),
    "en": (
        "a poster painted by hand",
        "three bound books of sketches",
        "a bench before the window",
        "guided tours around lighthouses",
    ),
}
SENTENCES = {
    "fr": (
        "Les affiches peintes restent accrochées jusqu’à la fête du village.",
        "Un tambour ouvre le défilé dès que sonnent les cloches.",
        "Personne ne déplace la grande échelle sans prévenir le gardien.",
        "Deux lanternes éclairent le quai pendant la veillée.",
        "Chaque voilier rentre au port avant la marée.",
        "Aucune boussole ne quitte la cabine du capitaine.",
    ),
    "en": (
        "Painted posters stay hung until the village fair has closed.",
        "Some drummer opens the parade once bells have rung.",
        "Nobody moves the tall ladder without warning the keeper.",
        "Two lanterns light the quay during the vigil.",
        "Every sailboat comes back to harbour before high tide.",
        "No compass ever leaves the captain’s cabin.",
    ),
}
ARTICLES = {
    "fr": (
        (
            "Fête du village",
            "Le défilé part du moulin et rejoint la place en passant par les vergers.",
            "Les enfants portent des lanternes ; les musiciens ferment la marche.",
        ),
        (
            "Entretien du phare",
            "Le gardien nettoie les lentilles chaque dimanche avec un chiffon de lin.",
            "Une peinture blanche recouvre la tour tous les cinq printemps.",
        ),
        (
            "Prêt de la barque",
            "La barque attend sous le saule ; qui la prend la ramène propre et sèche.",
            "Deux rames et un seau l’accompagnent toujours.",
        ),
    ),
    "en": (
        (
            "Village fair",
            "The parade leaves the mill and reaches the square through the orchards.",
            "Children carry lanterns; musicians walk last.",
        ),
        (
            "Care of the lighthouse",
            "The keeper cleans every lens on Sundays with a linen cloth.",
            "White paint covers the tower each fifth spring.",
        ),
        (
            "Loan of the rowing boat",
            "The boat waits under the willow; whoever takes it brings it back clean and dry.",
            "Two oars plus one bucket always go along.",
        ),
    ),
}
