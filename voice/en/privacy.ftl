# Privacy: what is stored, who can read it, for how long, and how it is corrected or erased.

help-privacy = What is stored here, and who can read it
example-privacy = en

own-privacy = Send /privacy to see what is stored and who can read it.
privacy-readers-title = Who can read
privacy-telegram = Telegram: everything written in the groups and to the desk, with who, when and from where. Nothing here is end-to-end encrypted.
privacy-operator = Whoever operates the desk's machine: everything that is stored. The desk does not encrypt it.
privacy-secretariat = The secretariat: the entries of all groups, and who is accredited.
privacy-group = The members of a group: what is entered in it, under the delegation’s name; who is accredited to it, and in which role.
privacy-delegation = Your delegation alone: who of it has an item in hand. Its head and alternates also see who of it is accredited.
privacy-you = Among the participants you alone: your private reminders, your language, time zone and quiet hours, and what the desk tells you in private.
privacy-others = Nobody else: the desk passes nothing to any other service.
privacy-stored-title = What is stored, and for how long
privacy-person = Of you: account number, label, delegation, role, groups, language, time zone, quiet hours, duty, whether you can be reached. Until your accreditation is revoked; what you have entered and the journal keep the account number and the label.
privacy-entries = What is entered by command, by button or in answer to the desk, and the journal of it: until the secretariat deletes the database.
privacy-messages = What the desk has sent, and its buttons: { $messages }. That a message came, without its words: { $updates }.
privacy-not-title = What is not stored
privacy-talk = Conversation; files, pictures and voice messages; names and user names on Telegram.
privacy-borrowed = One exception: /action or /remind sent as a reply takes the words replied to, and shows them to its sender before anything is recorded.
privacy-masked = Coordinates, telephone numbers and e-mail addresses are masked before anything is written. The desk cannot recognise a person's name: write no names of protected persons.
privacy-change-title = To correct or erase
privacy-correct = Your own entry: /correct, within { $limit }, where nobody has acted on it. The journal keeps both texts.
privacy-erase = No command erases an entry. For that, and to have your accreditation revoked, ask the secretariat. What is erased here stays with Telegram, and in copies made before.

button-understood = Understood

receipt-understood = Recorded: you have read what is stored and who can read it.
