"""What editors hand in as a picture, and what readers get of it."""

from io import BytesIO

from PIL import Image, ImageCms

from tests.conftest import Repository
from tests.support.photos import phone_photo, photo
from toolbox.downloads.recipes import picture_recipes
from toolbox.pages.pictures import with_sizes
from toolbox.pictures import resized
from toolbox.source.uploads import Picture, read_uploads


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_a_photo_of_a_phone_becomes_small_upright_and_clean(repo: Repository) -> None:
    handed_in = phone_photo()
    assert 9_000_000 < len(handed_in) < 11_000_000
    assert b"Telefoon van An" in handed_in
    assert b"Thuis bij An" in handed_in
    repo.write("docs/assets/beelden/foto.jpg", handed_in)
    toolbox = repo.toolbox()
    assert repo.problems() == []
    known = toolbox.uploads.pictures["assets/beelden/foto.jpg"]
    assert (known.width, known.height) == (3024, 4032), "it stands upright"
    made = {it.address: it.make() for it in picture_recipes(toolbox, repo.root / "docs")}
    assert {address: opened(content).size for address, content in made.items()} == {
        "assets/beelden/foto.jpg": (1600, 2133),
        "assets/beelden/foto-800.jpg": (800, 1067),
    }
    for content in made.values():
        assert len(content) < len(handed_in) / 5
        assert b"Telefoon" not in content
        assert b"Thuis" not in content
        shown = opened(content)
        assert not shown.getexif()
        assert shown.info.keys() <= {
            *("jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression")
        }
        # What was at the left is at the top, as whoever took it held the phone upright.
        width, height = shown.size
        top, bottom = (shown.getpixel((width // 2, y)) for y in (height // 8, height * 7 // 8))
        assert isinstance(top, tuple)
        assert isinstance(bottom, tuple)
        assert top[0] > top[2] + 50
        assert bottom[2] > bottom[0] + 50


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = photo(1200, 900)
    assert resized(content, (600, 800)) == resized(content, (600, 800))


def test_a_small_clean_picture_stays_as_it_is(repo: Repository) -> None:
    assert list(picture_recipes(repo.toolbox(), repo.root / "docs")) == []


def test_a_small_picture_with_a_place_in_it_is_cleaned(repo: Repository) -> None:
    repo.write("docs/assets/klein.jpg", photo(400, 300, orientation=1))
    [recipe] = picture_recipes(repo.toolbox(), repo.root / "docs")
    assert recipe.address == "assets/klein.jpg"
    assert opened(recipe.make()).size == (400, 300)
    assert b"Telefoon" not in recipe.make()


def test_a_transparent_picture_stays_transparent() -> None:
    written = BytesIO()
    Image.new("RGBA", (2000, 1000), (0, 128, 0, 0)).save(written, "PNG")
    made = opened(resized(written.getvalue(), (800, 400)))
    assert (made.format, made.getpixel((10, 10))) == ("PNG", (0, 0, 0, 0))


def test_other_colour_spaces_become_that_of_a_browser() -> None:
    written = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    Image.new("CMYK", (900, 600), (0, 255, 255, 0)).save(written, "JPEG")
    assert opened(resized(written.getvalue(), (800, 533))).mode == "RGB"
    written = BytesIO()
    Image.new("RGB", (900, 600), "red").save(written, "WEBP", icc_profile=profile)
    made = opened(resized(written.getvalue(), (800, 533)))
    assert (made.format, made.mode, made.info.get("icc_profile")) == ("WEBP", "RGB", None)


def test_what_is_known_of_a_picture_follows_from_its_file(repo: Repository) -> None:
    repo.write("docs/assets/breed.jpg", photo(2000, 1000, orientation=1))
    found = read_uploads(repo.root / "docs").pictures["assets/breed.jpg"]
    assert (found.width, found.height, found.is_clean) == (2000, 1000, False)
    assert (found.wide, found.narrow) == ((1600, 800), (800, 400))
    assert Picture(1200, 900, size=90_000).narrow is None, "it is light enough for a phone"
    assert Picture(1200, 900, size=200_000).narrow == (800, 600)


PICTURES = {
    "assets/beelden/foto.jpg": Picture(4000, 3000, 9_500_000, is_clean=False),
    "assets/kaart.png": Picture(300, 200, 4_000),
}


def test_a_picture_on_a_page_has_its_sizes() -> None:
    html = '<p><img alt="Een kring" src="../../assets/beelden/foto.jpg" /></p>'
    assert with_sizes(html, "fiches/een.md", PICTURES) == (
        '<p><img alt="Een kring" src="../../assets/beelden/foto.jpg"'
        ' srcset="../../assets/beelden/foto-800.jpg 800w, ../../assets/beelden/foto.jpg 1600w"'
        ' sizes="(min-width: 48rem) 36rem, 92vw"'
        ' width="1600" height="1200" loading="lazy" decoding="async" /></p>'
    )


def test_a_name_can_have_spaces() -> None:
    pictures = {"assets/WhatsApp Image é.jpg": Picture(4000, 3000, 9_500_000)}
    html = '<img src="assets/WhatsApp Image é.jpg" alt="Een kring">'
    address = "assets/WhatsApp%20Image%20%C3%A9"
    assert with_sizes(html, "index.md", pictures) == (
        f'<img src="{address}.jpg" alt="Een kring"'
        f' srcset="{address}-800.jpg 800w, {address}.jpg 1600w"'
        ' sizes="(min-width: 48rem) 36rem, 92vw"'
        ' width="1600" height="1200" loading="lazy" decoding="async">'
    )


def test_a_small_picture_has_one_size() -> None:
    html = '<img src="assets/kaart.png" alt="Een kaart">'
    assert with_sizes(html, "index.md", PICTURES) == (
        '<img src="assets/kaart.png" alt="Een kaart"'
        ' width="300" height="200" loading="lazy" decoding="async">'
    )


def test_other_images_are_left_alone() -> None:
    for html in (
        '<img alt="Een scherm" src="beelden/lijst.webp" width=900 height=620>',
        '<img src="assets/kaart.png" width="10" alt="Een kaart">',
        "<p>Geen beeld.</p>",
    ):
        assert with_sizes(html, "index.md", PICTURES) == html
