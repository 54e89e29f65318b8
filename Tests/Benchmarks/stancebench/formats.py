"""Constructed posts as lines of the API's versions 2 and 1.1, and a file of version 2 as an X data archive or CSV."""
import csv
import json
import time

from .chance import Chance

ESCAPED_SHARE = 0.3  # of lines: what Python's json.dumps and twarc write; the others are UTF-8, as jq and JavaScript write


def author_id(author):
    """The number that stands for an author, ten digits."""
    return 1_000_000_000 + author * 7919


def iso(second):
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(second))


def old_time(second):
    """A time as version 1.1 and the data archive write it."""
    return time.strftime("%a %b %d %H:%M:%S +0000 %Y", time.gmtime(second))


def v2(post):
    """A post as API v2 gives it, about 700 bytes."""
    references = [("retweeted", post.original and post.original.id), ("replied_to", post.reply_to), ("quoted", post.quoted)]
    references = [{"type": kind, "id": str(number)} for kind, number in references if number]
    record = {"id": str(post.id), "text": post.text, "created_at": iso(post.second), "lang": post.language,
              "author_id": str(author_id(post.author))}
    if references:
        record["referenced_tweets"] = references
    record.update({
        "conversation_id": str(post.id), "edit_history_tweet_ids": [str(post.id)], "possibly_sensitive": False,
        "reply_settings": "everyone", "public_metrics": {
            "retweet_count": post.reposts, "reply_count": post.likes % 4, "like_count": post.likes, "quote_count": 0,
            "bookmark_count": 0, "impression_count": post.likes * 7}})
    return record


def user(author):
    """An account as version 1.1 repeats it in every post: a third of the bytes and of no use here."""
    name, number = "example_%d" % author, author_id(author)
    image = "https://pbs.example.org/profile_images/%d/normal.jpg" % number
    return {
        "id": number, "id_str": str(number), "name": name.title(), "screen_name": name, "location": "Earth",
        "description": "Constructed account number %d. Peace talks now, or sovereignty first? \"Neither\"." % author, "url": None,
        "entities": {"description": {"urls": []}}, "protected": False, "followers_count": author, "friends_count": author // 3,
        "listed_count": author % 400, "created_at": "Tue Mar 03 10:22:11 +0000 2015", "favourites_count": author * 3,
        "utc_offset": None, "time_zone": None, "geo_enabled": False, "verified": False, "statuses_count": author * 5, "lang": None,
        "contributors_enabled": False, "is_translator": False, "is_translation_enabled": False,
        "profile_background_color": "F5F8FA", "profile_background_image_url": None, "profile_background_tile": False,
        "profile_image_url": image, "profile_image_url_https": image, "profile_banner_url": image, "profile_link_color": "1DA1F2",
        "profile_sidebar_border_color": "C0DEED", "profile_sidebar_fill_color": "DDEEF6", "profile_text_color": "333333",
        "profile_use_background_image": True, "has_extended_profile": True, "default_profile": True,
        "default_profile_image": False, "following": False, "follow_request_sent": False, "notifications": False,
        "translator_type": "none", "withheld_in_countries": []}


def entities(text):
    """Hashtags, mentions and links with their places."""
    found = {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}
    for word in text.split():
        if word.startswith("#"):
            found["hashtags"].append({"text": word[1:], "indices": [0, len(word)]})
        elif word.startswith("@"):
            found["user_mentions"].append({"screen_name": word[1:], "name": word[1:], "id": 1, "id_str": "1", "indices": [0, 9]})
        elif word.startswith("https:"):
            found["urls"].append({"url": word, "expanded_url": "https://www.example.org/news/" + word[-10:],
                                  "display_url": "example.org/news/…", "indices": [0, 23]})
    return found


def status(post):
    """What a post and a post retweeted by it have alike in version 1.1."""
    return {
        "created_at": old_time(post.second), "id": post.id, "id_str": str(post.id), "full_text": post.text, "truncated": False,
        "display_text_range": [0, len(post.text)], "entities": entities(post.text),
        "source": "<a href=\"https://example.org/client\" rel=\"nofollow\">Constructed client</a>",
        "in_reply_to_status_id": post.reply_to, "in_reply_to_status_id_str": post.reply_to and str(post.reply_to),
        "in_reply_to_user_id": None, "in_reply_to_screen_name": None, "user": user(post.author), "geo": None, "coordinates": None,
        "place": None, "contributors": None}


def v11(post):
    """A post as API v1.1 gives it, about 3 KB, retweets with the post retweeted."""
    record = status(post)
    if post.original:
        record["retweeted_status"] = status(post.original)
    record.update({"is_quote_status": post.quoted is not None, "retweet_count": post.reposts, "favorite_count": post.likes,
                   "favorited": False, "retweeted": False, "possibly_sensitive": False, "lang": post.language})
    return record


def write_lines(posts, make, path, escaped_share=ESCAPED_SHARE, seed=5):
    """Writes `posts` as JSON Lines, each made a record by `make`. Half of the escaped lines have spaces after `:` and `,`."""
    chance = Chance(seed)
    with open(path, "w", encoding="utf-8", buffering=1 << 22) as file:
        for post in posts:
            escaped = chance.under(escaped_share)
            spaces = (", ", ": ") if escaped and chance.under(0.5) else (",", ":")
            file.write(json.dumps(make(post), ensure_ascii=escaped, separators=spaces) + "\n")


def records(path):
    """The records of a file of JSON Lines."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def write_csv(source, path):
    """A file of version 2 as a table with a header, its text quoted where CSV asks for it."""
    columns = ["id", "author_id", "created_at", "lang", "text"]
    with open(path, "w", encoding="utf-8", newline="", buffering=1 << 22) as file:
        table = csv.writer(file)
        table.writerow(columns)
        for record in records(source):
            table.writerow([record[each] for each in columns])


def write_archive(source, path):
    """A file of version 2 as the `tweets.js` of the data archive that X gives to a user: one array, indented."""
    with open(path, "w", encoding="utf-8", buffering=1 << 22) as file:
        file.write("window.YTD.tweets.part0 = [")
        for place, record in enumerate(records(source)):
            second = time.mktime(time.strptime(record["created_at"], "%Y-%m-%dT%H:%M:%S.000Z")) - time.timezone
            file.write((",\n" if place else "\n") + json.dumps({"tweet": archived(record, second)}, ensure_ascii=False, indent=2))
        file.write("\n]\n")


def archived(record, second):
    """A post as the data archive has it: all numbers are strings."""
    metrics = record["public_metrics"]
    return {
        "edit_info": {"initial": {"editTweetIds": [record["id"]], "editableUntil": iso(second + 3600), "editsRemaining": "5",
                                  "isEditEligible": True}},
        "retweeted": False, "source": "<a href=\"https://example.org/client\" rel=\"nofollow\">Constructed client</a>",
        "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []}, "display_text_range": ["0", "100"],
        "favorite_count": str(metrics["like_count"]), "id_str": record["id"], "truncated": False,
        "retweet_count": str(metrics["retweet_count"]), "id": record["id"], "possibly_sensitive": False,
        "created_at": old_time(second), "favorited": False, "full_text": record["text"], "lang": record["lang"]}
