-- A letter that waits is kept block by block, as messages are: a signal can be taken out of it.
UPDATE mails SET body = json_array(json_array(replace(replace(body, '&', '&amp;'), '<', '&lt;'), signal_id, json('false')))
    WHERE body <> '';
